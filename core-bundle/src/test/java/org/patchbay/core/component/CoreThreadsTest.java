package org.patchbay.core.component;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.security.ProtectionDomain;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Consumer;
import org.junit.Test;
import org.patchbay.testkit.Await;

/** The threads of the server and the bundles on whose behalf they are made. */
public class CoreThreadsTest {
    private static final int ROUNDS = 50;
    private static final int FOUR = 4;
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** Code of a bundle, once it is loaded by a class loader of its own. */
    public static final class Foreign implements Consumer<Runnable> {
        @Override
        public void accept(Runnable inside) {
            inside.run();
        }
    }

    /** Loads {@link Foreign} anew, as each update of a bundle does. */
    private static final class BundleLoader extends ClassLoader {
        BundleLoader() {
            super(CoreThreadsTest.class.getClassLoader());
        }

        @SuppressWarnings("unchecked")
        Consumer<Runnable> foreign() throws IOException, ReflectiveOperationException {
            String name = Foreign.class.getName();
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return (Consumer<Runnable>) defineClass(name, bytes, 0, bytes.length, domain())
                        .getConstructor()
                        .newInstance();
            }
        }

        private ProtectionDomain domain() {
            return new ProtectionDomain(null, null, this, null);
        }
    }

    @Test
    public void aThreadMadeDuringACallOfABundleDoesNotKeepTheBundle() throws Exception {
        ThreadFactory threads = CoreThreads.named("kept");
        CountDownLatch over = new CountDownLatch(1);
        WeakReference<ClassLoader> bundle = startIn(threads, over);
        for (int round = 0; round < ROUNDS && bundle.get() != null; round++) {
            System.gc();
        }
        ClassLoader left = bundle.get();
        over.countDown();
        assertNull("the thread that still runs keeps the loader of the bundle", left);
    }

    @Test
    public void aWorkerWhoIsFreeIsTakenBeforeThereIsAnother() throws Exception {
        ThreadPoolExecutor workers = CoreThreads.workers(FOUR);
        try {
            for (int task = 0; task < ROUNDS; task++) {
                workers.submit(() -> {}).get();
                Await.await(DEADLINE, "the worker is free again", () -> workers.getActiveCount() == 0);
            }
            assertTrue(workers.getLargestPoolSize() + " workers", workers.getLargestPoolSize() <= 2);
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    public void moreTasksThanWorkersWaitAndAllAreDone() throws Exception {
        ThreadPoolExecutor workers = CoreThreads.workers(FOUR);
        CountDownLatch all = new CountDownLatch(FOUR);
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(ROUNDS);
        try {
            for (int task = 0; task < ROUNDS; task++) {
                workers.execute(() -> {
                    all.countDown();
                    await(hold);
                    done.countDown();
                });
            }
            await(all);
            assertEquals(FOUR, workers.getPoolSize());
            hold.countDown();
            await(done);
        } finally {
            workers.shutdownNow();
        }
    }

    private static WeakReference<ClassLoader> startIn(ThreadFactory threads, CountDownLatch over) throws Exception {
        BundleLoader loader = new BundleLoader();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.foreign().accept(() -> threads.newThread(() -> await(over)).start());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        return new WeakReference<>(loader);
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
