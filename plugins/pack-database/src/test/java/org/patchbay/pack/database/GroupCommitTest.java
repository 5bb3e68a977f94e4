package org.patchbay.pack.database;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.patchbay.testkit.Await.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;
import org.patchbay.api.database.KeyStoreException;
import org.patchbay.api.database.KeyStoreException.Reason;

/** Changes that meet share a commit, and each has an answer of its own. */
public class GroupCommitTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    /** The disk of this test: names of the changes of each commit, which waits for the latch. */
    private final List<List<String>> commits = Collections.synchronizedList(new ArrayList<>());

    private final CountDownLatch disk = new CountDownLatch(1);
    private final GroupCommit changes = new GroupCommit(this::commit);

    @After
    public void close() {
        disk.countDown();
        changes.close();
    }

    private int[] commit(List<Change> group) throws KeyStoreException {
        List<String> names = group.stream().map(GroupCommitTest::name).toList();
        commits.add(names);
        try {
            disk.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (names.contains("poison")) {
            throw new KeyStoreException(Reason.FULL, "full");
        }
        if (names.contains("lock")) {
            throw new KeyStoreException(Reason.LOCKED, "locked");
        }
        return group.stream().mapToInt(change -> name(change).length()).toArray();
    }

    private static String name(Change change) {
        return new String(((Change.Delete) change).path(), StandardCharsets.UTF_8);
    }

    private CompletableFuture<Integer> submit(String name) {
        return changes.submit(new Change.Delete(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first change is with the disk, so that the next ones wait. */
    private CompletableFuture<Integer> occupyTheDisk(String name) {
        CompletableFuture<Integer> first = submit(name);
        await(SOON, "the disk is busy", () -> !commits.isEmpty());
        return first;
    }

    private static Reason reason(CompletableFuture<Integer> change) {
        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> change.get(SOON.toSeconds(), TimeUnit.SECONDS));
        return ((KeyStoreException) failure.getCause()).reason();
    }

    @Test
    public void whatComesWhileTheDiskIsBusySharesTheNextCommit() throws Exception {
        CompletableFuture<Integer> first = occupyTheDisk("a");
        List<CompletableFuture<Integer>> next = List.of(submit("bb"), submit("ccc"), submit("dddd"));
        assertTrue("nobody is answered before the disk is", next.stream().noneMatch(CompletableFuture::isDone));
        disk.countDown();
        assertEquals(1, (int) first.get(10, TimeUnit.SECONDS));
        assertEquals(3, (int) next.get(1).get(10, TimeUnit.SECONDS));
        assertEquals(4, (int) next.get(2).get(10, TimeUnit.SECONDS));
        assertEquals(List.of(List.of("a"), List.of("bb", "ccc", "dddd")), commits);
    }

    @Test
    public void aGroupHasALimit() throws Exception {
        occupyTheDisk("a");
        CompletableFuture<Integer> last = CompletableFuture.completedFuture(0);
        for (int i = 0; i < GroupCommit.MAX_GROUP + 1; i++) {
            last = submit("b");
        }
        disk.countDown();
        last.get(10, TimeUnit.SECONDS);
        assertEquals(
                List.of(1, GroupCommit.MAX_GROUP, 1),
                commits.stream().map(List::size).toList());
    }

    @Test
    public void aChangeThatCannotBeMadeSpoilsNoOther() throws Exception {
        occupyTheDisk("a");
        CompletableFuture<Integer> good = submit("good");
        CompletableFuture<Integer> bad = submit("poison");
        CompletableFuture<Integer> better = submit("better");
        disk.countDown();
        assertEquals(Reason.FULL, reason(bad));
        assertEquals(4, (int) good.get(10, TimeUnit.SECONDS));
        assertEquals(6, (int) better.get(10, TimeUnit.SECONDS));
    }

    @Test
    public void whoeverWaitsIsNotMadeToWaitForALockAgain() throws Exception {
        CompletableFuture<Integer> first = occupyTheDisk("lock");
        CompletableFuture<Integer> second = submit("b");
        disk.countDown();
        assertEquals(Reason.LOCKED, reason(first));
        assertEquals(Reason.LOCKED, reason(second));
        assertEquals(List.of(List.of("lock")), commits);
        assertEquals(1, (int) submit("c").get(10, TimeUnit.SECONDS));
    }

    /** The first answer makes the next change, on the same thread: it must not share the fate of the first. */
    @Test
    public void whoeverComesAgainAfterALockTriesAgain() throws Exception {
        CompletableFuture<Integer> again =
                occupyTheDisk("lock").handle((count, locked) -> submit("b")).thenCompose(change -> change);
        disk.countDown();
        assertEquals(1, (int) again.get(10, TimeUnit.SECONDS));
    }

    @Test
    public void onlySoManyMayWait() {
        occupyTheDisk("a");
        for (int i = 0; i < GroupCommit.MAX_WAITING; i++) {
            submit("b");
        }
        assertEquals(Reason.OVERLOADED, reason(submit("c")));
    }

    @Test
    public void theEndMakesWhatWaitsAndRefusesWhatComes() throws Exception {
        CompletableFuture<Integer> first = occupyTheDisk("a");
        CompletableFuture<Integer> second = submit("bb");
        disk.countDown();
        changes.close();
        assertEquals(1, (int) first.get(0, TimeUnit.SECONDS));
        assertEquals(2, (int) second.get(0, TimeUnit.SECONDS));
        assertEquals(Reason.CLOSED, reason(submit("c")));
    }
}
