package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.entente.Workbench;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request has one workbench, and a second one only while nobody else uses it. */
class LeaseTest {
    @TempDir
    Path folder;

    private Generation generation;

    @BeforeEach
    void open() {
        assumeTrue(
                Runtime.getRuntime().availableProcessors() > 1, "a single processor has no use for a second workbench");
        generation = Generation.open(new StoreHome(folder), 2);
    }

    @AfterEach
    void close() {
        if (generation != null) {
            generation.release();
        }
    }

    private Lease lease() {
        return new Lease(generation, 20);
    }

    @Test
    void bothAreOnesOwnUntilTheyAreGivenBack() {
        try (Lease lease = lease()) {
            Workbench first = lease.get();
            Workbench second = lease.findSecond().orElseThrow();
            assertThat(second).isNotSameAs(first);
            assertThat(lease.get()).isSameAs(first);
            assertThat(lease.findSecond()).containsSame(second);
            try (Lease other = lease()) {
                assertThatThrownBy(other::findSecond).isInstanceOf(WebException.class);
                assertThatThrownBy(other::get).isInstanceOf(WebException.class);
                lease.giveBackSecond();
                assertThat(other.get()).isSameAs(second);
                assertThat(lease.findSecond()).isEmpty();
            }
        }
        try (Lease next = lease()) {
            next.get();
            assertThat(next.findSecond()).isPresent();
        }
    }

    @Test
    void theEndOfARequestGivesBothBack() {
        for (int i = 0; i < 5; i++) {
            try (Lease lease = lease()) {
                lease.get();
                assertThat(lease.findSecond()).isPresent();
            }
        }
    }

    /** A page gives back what it had before its last byte goes out: whoever opens the next one finds both. */
    @Test
    void whatWasGivenBackBeforeTheEndIsNotGivenBackTwice() {
        try (Lease lease = lease()) {
            lease.get();
            lease.findSecond();
            lease.close();
            try (Lease next = lease()) {
                next.get();
                assertThat(next.findSecond()).isPresent();
            }
        }
        try (Lease next = lease()) {
            assertThat(next.get()).isNotSameAs(next.findSecond().orElseThrow());
        }
        try (Lease one = lease();
                Lease other = lease()) {
            assertThat(one.get()).isNotSameAs(other.get());
        }
    }

    /** Pages that nobody has asked for yet leave one to whoever asks for something meanwhile. */
    @Test
    void whoTakesOneOnlyLeavesTheOther() {
        generation.fill();
        generation.fill();
        try (Lease quiet = Lease.ofOne(generation, 20);
                Lease reader = lease()) {
            Workbench one = quiet.get();
            assertThat(quiet.findSecond()).isEmpty();
            assertThat(reader.get()).isNotSameAs(one);
            assertThat(reader.findSecond()).isEmpty();
            try (Lease third = lease()) {
                assertThatThrownBy(third::get).isInstanceOf(WebException.class);
            }
        }
    }

    /** Nor do pages that are made when readers may well be there take one of theirs. */
    @Test
    void whoHasItsOwnLeavesBoth() {
        Workbench own;
        try (Lease quiet = Lease.ofOwn(generation);
                Lease reader = lease()) {
            own = quiet.get();
            assertThat(quiet.get()).isSameAs(own);
            assertThat(quiet.findSecond()).isEmpty();
            assertThat(reader.get()).isNotSameAs(own);
            assertThat(reader.findSecond()).isPresent().get().isNotSameAs(own);
        }
        try (Lease reader = lease()) {
            assertThat(List.of(reader.get(), reader.findSecond().orElseThrow())).doesNotContain(own);
        }
    }

    /** Each would have the other's first one, and both would wait. */
    @Test
    void whoHasNoneYetTakesNoSecondOne() {
        try (Lease one = lease();
                Lease other = lease()) {
            Workbench second = one.findSecond().orElseThrow();
            assertThat(one.get()).isNotSameAs(second);
            assertThatThrownBy(other::findSecond).isInstanceOf(WebException.class);
            one.giveBackSecond();
            assertThat(other.findSecond()).isEmpty();
            assertThat(other.get()).isSameAs(second);
        }
    }

    @Test
    void nobodyWaitsForASecond() {
        try (Lease one = lease();
                Lease other = lease()) {
            one.get();
            other.get();
            assertThat(one.findSecond()).isEmpty();
            assertThat(other.findSecond()).isEmpty();
        }
    }
}
