package io.github.nnmaven.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        pool.shutdown();
    }

    private Workers workers(int threads) {
        return new Workers(new Execution(pool, threads, 0, 0));
    }

    @Test
    void resultsComeInOrder() {
        assertThat(workers(3).map(5, i -> i * i)).containsExactly(0, 1, 4, 9, 16);
    }

    @Test
    void severalThreadsReallyWork() {
        CountDownLatch both = new CountDownLatch(2);
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        workers(2).map(2, i -> {
            both.countDown();
            awaitBoth(both);
            return seen.add(Thread.currentThread());
        });
        assertThat(seen).hasSize(2);
    }

    private static void awaitBoth(CountDownLatch both) {
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theFirstFailureInOrderIsThrown() {
        for (int repeat = 0; repeat < 50; repeat++) {
            assertThatThrownBy(() -> workers(3).map(100, i -> {
                        if (i % 10 == 7) {
                            throw new IllegalStateException("piece " + i);
                        }
                        return i;
                    }))
                    .hasMessage("piece 7");
        }
    }

    @Test
    void workInsideWorkOnAFullPoolDoesNotWaitForever() {
        List<List<Integer>> sums = workers(3).map(4, i -> workers(3).map(4, j -> i * j));
        assertThat(sums.get(3)).containsExactly(0, 3, 6, 9);
    }
}
