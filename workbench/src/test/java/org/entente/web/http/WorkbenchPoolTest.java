package org.entente.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.entente.Workbench;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request has one workbench of the snapshot's pool until it is closed. */
class WorkbenchPoolTest {
    @TempDir
    Path folder;

    private StoreSnapshot snapshot;

    @BeforeEach
    void open() {
        snapshot = StoreSnapshot.open(new StoreHome(folder), 2);
    }

    @AfterEach
    void close() {
        snapshot.close();
    }

    private PageRequest request() {
        return new PageRequest(new Address("/", Map.of()), Map.of(), Form.HTML, WebTexts.english(), snapshot, 20, "");
    }

    @Test
    void requestsAtTheSameTimeHaveDifferentWorkbenches() {
        try (PageRequest one = request();
                PageRequest other = request();
                PageRequest third = request()) {
            Workbench first = one.workbench();
            assertThat(one.workbench()).isSameAs(first);
            assertThat(other.workbench()).isNotSameAs(first);
            assertThatThrownBy(third::workbench)
                    .isInstanceOfSatisfying(
                            WebException.class, e -> assertThat(e.status()).isEqualTo(503));
            one.close();
            assertThat(third.workbench()).isSameAs(first);
        }
    }

    @Test
    void closingTwiceGivesBackOnce() {
        try (PageRequest one = request()) {
            one.workbench();
            one.close();
            one.close();
        }
        try (PageRequest one = request();
                PageRequest other = request()) {
            assertThat(one.workbench()).isNotSameAs(other.workbench());
        }
    }

    @Test
    void aPrivateWorkbenchIsOutsideThePool() {
        try (PageRequest one = request();
                PageRequest other = request();
                Workbench own = one.openPrivateWorkbench()) {
            assertThat(one.workbench()).isNotSameAs(own);
            assertThat(other.workbench()).isNotSameAs(own);
        }
    }
}
