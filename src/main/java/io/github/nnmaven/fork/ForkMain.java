package io.github.nnmaven.fork;

import io.github.nnmaven.spec.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The fork's side: reads its {@link Errand} from the folder that is its only argument, does the work and tells it in a
 * {@link Journal} there. Ends when the work is done, whatever threads the project's code has left behind, and when the
 * process that started it ends.
 */
public final class ForkMain {
    private ForkMain() {}

    /** Runs in a JVM of its own. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Ending ending = new Ending(folder);
        ending.whenTheParentEnds();
        try (Journal journal = new Journal(folder.resolve(Journal.NAME))) {
            Errand errand = Errand.read(folder);
            ending.whenAskedFor(journal);
            System.getProperties().putAll(errand.properties());
            Globals globals = Globals.ofFork();
            journal.write(new Event.Started());
            work(errand, journal, globals);
            ending.now();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (OutOfMemoryError e) {
            ending.exhausted();
        }
    }

    private static void work(Errand errand, Journal journal, Globals globals) throws InterruptedException {
        try (ProjectLoader classes = new ProjectLoader(errand.classes())) {
            Listener restoring = new Restoring(new Teller(journal), globals);
            new Workshop(errand.order(), SpecSet.read(errand.order().specs()), classes, classes::loader, restoring)
                    .run();
        }
    }

    /** Writes down what happens. */
    private record Teller(Journal journal) implements Listener {
        @Override
        public void begins(String subject) {
            journal.write(new Event.Begins(subject));
        }

        @Override
        public void at(String point) {
            journal.write(new Event.At(point));
        }

        @Override
        public void at(Advance advance) {
            journal.write(new Event.Advances(advance));
        }

        @Override
        public void rests(String subject) {
            journal.write(new Event.Rests());
        }

        @Override
        public void found(List<Problem> problems) {
            journal.write(new Event.Found(problems));
        }

        @Override
        public void done(Outcome outcome) {
            journal.write(new Event.Done(outcome));
        }

        @Override
        public boolean goesOn(boolean harmed) {
            return !harmed;
        }
    }
}
