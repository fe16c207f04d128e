package io.github.nnmaven.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Names put in the places of a call where their depths and the parameters' types allow only one order. */
final class OnlyOrder {
    private final Map<String, Integer> ranks;

    /** @param ranks how deep the numbers of names are nested, where that is known */
    OnlyOrder(Map<String, Integer> ranks) {
        this.ranks = ranks;
    }

    /** Puts the names in the open places, if there is one order and no other. */
    void put(CallSlots slots, List<String> left) {
        List<Integer> open = slots.open();
        if (left.size() != open.size()) {
            return;
        }
        List<List<String>> orders = orders(slots, open, left);
        if (orders.size() == 1) {
            IntStream.range(0, open.size())
                    .forEach(i -> slots.put(open.get(i), orders.get(0).get(i)));
        }
    }

    /** Whether the names can stand in these places in any order. */
    boolean isPossible(CallSlots slots, List<Integer> places, List<String> left) {
        return places.size() == left.size() && !orders(slots, places, left).isEmpty();
    }

    /** All orders in which the names fit the types of the places. */
    private List<List<String>> orders(CallSlots slots, List<Integer> places, List<String> left) {
        if (places.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : left) {
            if (fits(first, slots, places.get(0))) {
                List<String> rest = left.stream().filter(n -> !n.equals(first)).toList();
                for (List<String> order : orders(slots, places.subList(1, places.size()), rest)) {
                    List<String> whole = new ArrayList<>(List.of(first));
                    whole.addAll(order);
                    orders.add(whole);
                }
            }
        }
        return orders;
    }

    private boolean fits(String name, CallSlots slots, int slot) {
        int rank = ranks.getOrDefault(name, NumberTypes.UNKNOWN);
        return rank == NumberTypes.UNKNOWN || slots.rank(slot) == NumberTypes.UNKNOWN || rank == slots.rank(slot);
    }
}
