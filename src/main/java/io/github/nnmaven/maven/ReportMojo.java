package io.github.nnmaven.maven;

import io.github.nnmaven.report.Messages;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pages of gradcheck and init-report into the project's site, as they are, behind a page in the site's own skin
 * that leads to them. It shows what those goals have written: {@code mvn verify site}.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractMojo implements MavenMultiPageReport {
    private static final List<String> PAGES = List.of("gradcheck", "init-report");
    private static final List<String> FILES = List.of("index.html", "report.css");

    /**
     * Folder of the results.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.outputDirectory", defaultValue = "${project.build.directory}/nn")
    private File outputDirectory;

    /**
     * Does nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nn.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    private File siteDirectory;

    @Override
    public void execute() throws MojoExecutionException {
        if (!canGenerateReport()) {
            getLog().info("Nothing to put into the site: nn.skip is set, or gradcheck and init-report have not run.");
            return;
        }
        try {
            copy();
        } catch (IOException e) {
            throw new MojoExecutionException("cannot copy the pages into the site: " + e, e);
        }
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        generate(sink, null, locale);
    }

    @Override
    public void generate(Sink sink, @Nullable SinkFactory sinks, Locale locale) throws MavenReportException {
        try {
            copy();
        } catch (IOException e) {
            throw new MavenReportException("cannot copy the pages into the site: " + e, e);
        }
        sink.head();
        sink.title();
        sink.text(getName(locale));
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        sink.sectionTitle1();
        sink.text(getName(locale));
        sink.sectionTitle1_();
        links(sink, messages(locale));
        sink.section1_();
        sink.body_();
        sink.flush();
        sink.close();
    }

    private void links(Sink sink, Messages messages) {
        sink.list();
        for (String page : pages()) {
            String key = page.equals("gradcheck") ? "check" : "init";
            sink.listItem();
            sink.link("nn/" + page + "/index.html");
            sink.text(messages.text(key + ".title"));
            sink.link_();
            sink.text(" – " + messages.text(key + ".lead"));
            sink.listItem_();
        }
        sink.list_();
    }

    /** The site's language, or English when there are no texts in it. */
    private static Messages messages(Locale locale) {
        return Messages.of(locale.getLanguage().equals("ko") ? "ko" : "en");
    }

    private List<String> pages() {
        return PAGES.stream()
                .filter(page -> Files.exists(source(page, "index.html")))
                .toList();
    }

    private void copy() throws IOException {
        for (String page : pages()) {
            Path folder = siteDirectory.toPath().resolve("nn").resolve(page);
            Files.createDirectories(folder);
            for (String file : FILES) {
                Files.copy(source(page, file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path source(String page, String file) {
        return outputDirectory.toPath().resolve(page).resolve(file);
    }

    @Override
    public boolean canGenerateReport() {
        return !skip && !pages().isEmpty();
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }

    @Override
    @SuppressWarnings("deprecation") // the one name that all versions of the site plugin ask for
    public String getOutputName() {
        return "nn-report";
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return messages(locale).text("site.name");
    }

    @Override
    public String getDescription(Locale locale) {
        return messages(locale).text("site.description");
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        siteDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return siteDirectory;
    }
}
