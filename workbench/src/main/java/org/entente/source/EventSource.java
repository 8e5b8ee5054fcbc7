package org.entente.source;

import org.entente.events.EventLayout;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.tables.Bundle;

/**
 * A dataset of coded events. Its files are too large for tables of the store: the importer
 * hands them over to {@link org.entente.events.EventImport}, which reads them in bulk, so that only
 * its description and how it is recognised are here.
 */
public abstract class EventSource implements Source {
    private final SourceDescription description;

    protected EventSource(SourceDescription description) {
        this.description = description;
    }

    @Override
    public final SourceDescription description() {
        return description;
    }

    @Override
    public final Recognition recognise(FileProbe probe) {
        return EventLayout.recognise(probe.lines())
                .filter(layout -> layout.source().equals(id()))
                .map(layout -> Recognition.alone(layout.name()))
                .orElse(new Recognition.No("has no lines of events in a layout of " + id(), 0));
    }

    @Override
    public final void read(Bundle bundle, Intake intake) {
        throw new IllegalStateException(id() + " is read in bulk, by events.EventImport");
    }
}
