package io.github.nnmaven.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    @Test
    void eventsAreReadOnceAsTheyCome() throws IOException {
        Path file = folder.resolve("journal");
        JournalReader reader = new JournalReader(file);
        assertThat(reader.read()).isEmpty();
        try (Journal journal = new Journal(file)) {
            journal.write(new Event.Started());
            assertThat(reader.read()).containsExactly(new Event.Started());
            journal.write(new Event.Begins("a"));
            journal.write(new Event.At("point 1"));
            assertThat(reader.read()).containsExactly(new Event.Begins("a"), new Event.At("point 1"));
            assertThat(reader.read()).isEmpty();
        }
    }

    @Test
    void anEventThatIsCutOffIsWaitedFor() throws IOException {
        Path whole = folder.resolve("whole");
        try (Journal journal = new Journal(whole)) {
            journal.write(new Event.Begins("a"));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut");
        JournalReader reader = new JournalReader(cut);
        for (int length : new int[] {2, 4, 20, bytes.length - 1}) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            assertThat(reader.read()).isEmpty();
        }
        Files.write(cut, bytes);
        assertThat(reader.read()).containsExactly(new Event.Begins("a"));
    }
}
