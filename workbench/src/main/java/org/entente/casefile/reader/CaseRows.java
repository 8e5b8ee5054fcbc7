package org.entente.casefile.reader;

import java.util.List;
import java.util.Optional;
import org.entente.casefile.model.ArgumentFactor;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.CaseHeader;
import org.entente.casefile.model.Commitment;
import org.entente.casefile.model.CommitmentState;
import org.entente.casefile.model.Deal;
import org.entente.casefile.model.DealForm;
import org.entente.casefile.model.DealStatus;
import org.entente.casefile.model.DealStep;
import org.entente.casefile.model.EdtfDate;
import org.entente.casefile.model.EventKind;
import org.entente.casefile.model.Flag;
import org.entente.casefile.model.FlagKind;
import org.entente.casefile.model.IssueAgreement;
import org.entente.casefile.model.Leader;
import org.entente.casefile.model.Level;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.Money;
import org.entente.casefile.model.Paper;
import org.entente.casefile.model.Prospect;
import org.entente.casefile.model.ProspectKind;
import org.entente.casefile.model.Reference;
import org.entente.casefile.model.ReferenceKind;
import org.entente.casefile.model.ReportedFigure;
import org.entente.casefile.model.Sector;
import org.entente.casefile.model.Stance;
import org.entente.casefile.model.Target;
import org.entente.casefile.model.UnitCount;
import org.entente.casefile.model.Work;
import org.jspecify.annotations.Nullable;

/** Makes rows of a case from the keys of a mapping, one method a file. */
final class CaseRows {
    private static final int LEAST_IMPORTANT = 1;
    private static final int MOST_IMPORTANT = 3;

    private CaseRows() {}

    static int importance(Fields f) {
        return f.whole("importance", LEAST_IMPORTANT, MOST_IMPORTANT);
    }

    static Optional<CaseHeader> header(Fields f) {
        String id = f.id();
        String title = f.text("title");
        List<String> states = f.someTexts("states").stream()
                .map(text -> stateOf(f, "states", text))
                .toList();
        String summary = f.text("summary");
        Paper paper = f.child("paper", CaseRows::paper);
        List<ArgumentFactor> argument = f.children("argument", CaseRows::factor);
        String note = f.optionalText("argument_note");
        return f.build(() -> new CaseHeader(id, title, states, summary, paper, argument, note, f.where()));
    }

    private static String stateOf(Fields f, String key, String text) {
        try {
            return StateCodes.resolve(text);
        } catch (IllegalArgumentException e) {
            f.reject(key, "'" + key + "': " + e.getMessage());
            return text;
        }
    }

    private static Optional<Paper> paper(Fields f) {
        List<String> authors = f.someTexts("authors");
        String title = f.text("title");
        String container = f.optionalText("container");
        EdtfDate date = f.optionalDate("date");
        String url = f.optionalText("url");
        String note = f.optionalText("note");
        return f.build(() -> new Paper(authors, title, container, date, url, note));
    }

    private static Optional<ArgumentFactor> factor(Fields f) {
        String id = f.id();
        Level level = f.word("level", Level.class);
        String says = f.text("says");
        String locator = f.text("locator");
        return f.build(() -> new ArgumentFactor(id, level, says, locator, f.where()));
    }

    static Optional<CaseEvent> event(Fields f) {
        String id = f.id();
        EdtfDate date = f.date("date");
        EventKind kind = f.word("kind", EventKind.class);
        Sector sector = f.word("sector", Sector.class);
        List<String> actors = f.someTexts("actors");
        String from = f.optionalState("from");
        String to = f.optionalState("to");
        String place = f.optionalText("place");
        String summary = f.text("summary");
        List<String> refs = f.texts("refs");
        String locator = f.optionalText("locator");
        int importance = importance(f);
        return f.build(() -> new CaseEvent(
                id, date, kind, sector, actors, from, to, place, summary, refs, locator, importance, f.where()));
    }

    static Optional<Deal> deal(Fields f) {
        String id = f.id();
        String supplier = f.state("supplier");
        String recipient = f.state("recipient");
        String item = f.text("item");
        String designation = f.optionalText("designation");
        DealForm form = f.word("form", DealForm.class);
        UnitCount ordered = f.child("ordered", CaseRows::quantity);
        UnitCount delivered = f.child("delivered", CaseRows::quantity);
        Money value = f.child("value", CaseRows::money);
        DealStatus status = f.word("status", DealStatus.class);
        List<DealStep> history = f.children("history", CaseRows::step);
        String note = f.optionalText("note");
        List<String> refs = f.texts("refs");
        String locator = f.optionalText("locator");
        return f.build(() -> new Deal(
                id,
                supplier,
                recipient,
                item,
                designation,
                form,
                ordered,
                delivered,
                value,
                status,
                history,
                note,
                refs,
                locator,
                f.where()));
    }

    private static Optional<UnitCount> quantity(Fields f) {
        Integer number = f.optionalWhole("number", 0, Integer.MAX_VALUE);
        EdtfDate date = f.optionalDate("date");
        return f.build(() -> new UnitCount(number, date));
    }

    private static Optional<Money> money(Fields f) {
        double amount = f.number("amount");
        String currency = f.text("currency");
        return f.build(() -> new Money(amount, currency));
    }

    private static Optional<DealStep> step(Fields f) {
        EdtfDate date = f.optionalDate("date");
        String what = f.text("what");
        List<String> refs = f.texts("refs");
        return f.build(() -> new DealStep(date, what, refs));
    }

    static Optional<Commitment> commitment(Fields f) {
        String id = f.id();
        EdtfDate date = f.optionalDate("date");
        List<String> madeBy = f.someTexts("made_by");
        Sector sector = f.word("sector", Sector.class);
        String what = f.text("what");
        Target target = f.child("target", CaseRows::target);
        CommitmentState state = f.word("state", CommitmentState.class);
        String note = f.optionalText("note");
        List<String> refs = f.texts("refs");
        String locator = f.optionalText("locator");
        return f.build(
                () -> new Commitment(id, date, madeBy, sector, what, target, state, note, refs, locator, f.where()));
    }

    private static Optional<Target> target(Fields f) {
        MeasureRef measure = measure(f);
        double value = f.number("value");
        String unit = f.text("unit");
        Integer by = ClaimReader.optionalYear(f, "by");
        return f.build(() -> new Target(String.valueOf(measure), value, unit, by));
    }

    static @Nullable MeasureRef optionalMeasure(Fields f) {
        String text = f.optionalText("measure");
        if (text == null) {
            return null;
        }
        try {
            return MeasureRef.parse(text);
        } catch (IllegalArgumentException e) {
            f.reject("measure", "'measure': " + e.getMessage());
            return null;
        }
    }

    static MeasureRef measure(Fields f) {
        if (!f.has("measure")) {
            f.text("measure");
        }
        MeasureRef measure = optionalMeasure(f);
        return measure == null ? new MeasureRef("none", null) : measure;
    }

    static Optional<Stance> stance(Fields f) {
        String id = f.id();
        String issue = f.text("issue");
        List<Stance.Position> positions = f.children("positions", g -> {
            String state = g.state("state");
            String held = g.text("held");
            return g.build(() -> new Stance.Position(state, held));
        });
        List<Stance.Spell> spells = f.children("spells", g -> {
            EdtfDate period = g.date("period");
            IssueAgreement agreement = g.word("agreement", IssueAgreement.class);
            return g.build(() -> new Stance.Spell(period, agreement));
        });
        String unIssue = f.optionalText("un_issue");
        List<String> resolutions = f.texts("un_resolutions");
        String note = f.optionalText("note");
        List<String> refs = f.texts("refs");
        String locator = f.optionalText("locator");
        return f.build(
                () -> new Stance(id, issue, positions, spells, unIssue, resolutions, note, refs, locator, f.where()));
    }

    static Optional<Leader> leader(Fields f) {
        String id = f.id();
        String name = f.text("name");
        String state = f.state("state");
        String office = f.text("office");
        EdtfDate from = f.optionalDate("from");
        EdtfDate to = f.optionalDate("to");
        String role = f.text("role");
        String record = f.optionalText("record");
        List<String> refs = f.texts("refs");
        String locator = f.optionalText("locator");
        return f.build(() -> new Leader(id, name, state, office, from, to, role, record, refs, locator, f.where()));
    }

    static Optional<Prospect> prospect(Fields f) {
        String id = f.id();
        ProspectKind kind = f.word("kind", ProspectKind.class);
        Sector sector = f.word("sector", Sector.class);
        String what = f.text("what");
        List<String> refs = f.texts("refs");
        String locator = f.optionalText("locator");
        return f.build(() -> new Prospect(id, kind, sector, what, refs, locator, f.where()));
    }

    static Optional<ReportedFigure> reported(Fields f) {
        String id = f.id();
        MeasureRef measure = optionalMeasure(f);
        String from = f.optionalState("from");
        String to = f.optionalState("to");
        EdtfDate period = f.optionalDate("period");
        Double value = f.optionalNumber("value");
        Double low = f.optionalNumber("low");
        Double high = f.optionalNumber("high");
        String unit = f.text("unit");
        String what = f.text("what");
        List<String> refs = f.texts("refs");
        String locator = f.optionalText("locator");
        return f.build(() -> new ReportedFigure(
                id, measure, from, to, period, value, low, high, unit, what, refs, locator, f.where()));
    }

    static Optional<Reference> reference(Fields f) {
        String id = f.id();
        String sameAs = f.optionalText("same_as");
        String pages = sameAs == null ? null : f.optionalText("pages");
        String note = f.optionalText("note");
        List<Work> works;
        if (f.has("works")) {
            works = f.children("works", g -> {
                Work work = work(g);
                return g.build(() -> work);
            });
        } else if (sameAs == null) {
            works = List.of(work(f));
        } else {
            works = List.of();
        }
        return f.build(() -> new Reference(id, sameAs, pages, works, note, f.where()));
    }

    private static Work work(Fields f) {
        ReferenceKind kind = f.word("kind", ReferenceKind.class);
        String author = f.optionalText("author");
        String title = f.optionalText("title");
        String container = f.optionalText("container");
        String volume = f.optionalText("volume");
        EdtfDate date = f.optionalDate("date");
        String pages = f.optionalText("pages");
        String url = f.optionalText("url");
        if (title == null && url == null) {
            f.reject("kind", "a work has a title or a url");
            return new Work(kind, author, "", container, volume, date, pages, url);
        }
        return new Work(kind, author, title, container, volume, date, pages, url);
    }

    static Optional<Flag> flag(Fields f) {
        String id = f.id();
        FlagKind kind = f.word("kind", FlagKind.class);
        String paper = f.text("paper");
        String record = f.text("record");
        String source = f.optionalText("source");
        List<String> concerns = f.texts("concerns");
        List<String> refs = f.texts("refs");
        String locator = f.optionalText("locator");
        return f.build(() -> new Flag(id, kind, paper, record, source, concerns, refs, locator, f.where()));
    }
}
