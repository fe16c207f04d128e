package io.github.nnmaven.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * System properties, default locale and time zone and the security manager of this JVM at some moment.
 *
 * @param guard   the security manager, or null
 * @param zone    read before the properties, of which it sets one
 * @param holder  the object that holds the properties
 * @param locale  the default one
 * @param display the default one for texts
 * @param format  the default one for numbers and dates
 * @param values  the properties
 */
@SuppressWarnings("removal") // the security manager, where there still is one
record GlobalState(
        @Nullable SecurityManager guard,
        TimeZone zone,
        Properties holder,
        Locale locale,
        Locale display,
        Locale format,
        Map<String, String> values) {
    private static final int NAMED = 5;

    /** The state now. */
    static GlobalState now() {
        SecurityManager guard = System.getSecurityManager();
        TimeZone zone = TimeZone.getDefault();
        Properties holder = System.getProperties();
        return new GlobalState(
                guard,
                zone,
                holder,
                Locale.getDefault(),
                Locale.getDefault(Locale.Category.DISPLAY),
                Locale.getDefault(Locale.Category.FORMAT),
                copy(holder));
    }

    private static Map<String, String> copy(Properties properties) {
        synchronized (properties) {
            Map<String, String> copy = new TreeMap<>();
            properties.stringPropertyNames().forEach(name -> copy.put(name, properties.getProperty(name)));
            return copy;
        }
    }

    /** Makes the JVM's state this one again; false if a security manager does not let itself be removed. */
    boolean restoreIfAllowed() {
        try {
            restore();
            return true;
        } catch (SecurityException denied) {
            return false;
        }
    }

    private void restore() {
        if (System.getSecurityManager() != guard) {
            System.setSecurityManager(guard);
        }
        restoreProperties();
        Locale.setDefault(locale);
        Locale.setDefault(Locale.Category.DISPLAY, display);
        Locale.setDefault(Locale.Category.FORMAT, format);
        TimeZone.setDefault(zone);
    }

    private void restoreProperties() {
        System.setProperties(holder);
        Map<String, String> now = copy(holder);
        for (String name : different(now)) {
            String value = values.get(name);
            if (value == null) {
                holder.remove(name);
            } else {
                holder.setProperty(name, value);
            }
        }
    }

    private List<String> different(Map<String, String> now) {
        Set<String> names = new TreeSet<>(now.keySet());
        names.addAll(values.keySet());
        names.removeIf(name -> Objects.equals(now.get(name), values.get(name)));
        return List.copyOf(names);
    }

    /** What code has done that found this state and left the other, in words. */
    List<String> changes(GlobalState later) {
        List<String> changes = new ArrayList<>();
        List<String> names = different(later.values);
        if (!names.isEmpty()) {
            changes.add("changes the system properties "
                    + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                    + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : ""));
        }
        boolean sameLocale =
                later.locale.equals(locale) && later.display.equals(display) && later.format.equals(format);
        if (!sameLocale) {
            changes.add("changes the default locale to " + later.format);
        }
        if (!later.zone.equals(zone)) {
            changes.add("changes the default time zone to " + later.zone.getID());
        }
        if (later.guard != guard) {
            changes.add("sets a security manager");
        }
        return changes;
    }
}
