package org.patchbay.core.component;

import static org.junit.Assert.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.security.ProtectionDomain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.junit.Test;

/** The threads of the server and the bundles on whose behalf they are made. */
public class CoreThreadsTest {
    private static final int ROUNDS = 50;

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
