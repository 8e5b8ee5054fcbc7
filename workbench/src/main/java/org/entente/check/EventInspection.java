package org.entente.check;

import java.io.IOException;
import java.nio.file.Files;
import org.entente.events.EventFolder;
import org.entente.events.EventHealth;
import org.entente.store.Store;
import org.entente.store.StoreException;
import org.entente.store.StoreHome;
import org.entente.text.MessageBundle;

/** Whether bulk events are whole and the roll-up is their sum. */
final class EventInspection {
    private static final MessageBundle MESSAGES = MessageBundle.english(EventInspection.class);

    private static final String AREA = "events";

    private EventInspection() {}

    static void inspect(StoreHome home, Store store, Findings findings) throws IOException {
        for (String source : EventFolder.SOURCES) {
            if (!Files.isDirectory(home.eventFolder(source))) {
                continue;
            }
            try {
                EventHealth health = EventHealth.of(home, store, source);
                health.wrong().forEach(text -> findings.wrong(AREA, source, text));
                health.notes().forEach(text -> findings.note(AREA, source, text));
                if (health.wrong().isEmpty()) {
                    findings.whole(
                            AREA, source, MESSAGES.fill("events", "files", health.files(), "events", health.events()));
                }
            } catch (StoreException e) {
                findings.wrong(AREA, source, MESSAGES.fill("unreadable", "reason", e.getMessage()));
            }
        }
    }
}
