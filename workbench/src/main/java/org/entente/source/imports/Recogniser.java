package org.entente.source.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.source.Source;
import org.entente.source.Sources;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.files.SourceFileException;
import org.entente.source.tables.Examination;
import org.jspecify.annotations.Nullable;

/** Asks the sources whose a file is. */
final class Recogniser {
    private final List<Source> candidates;
    private final List<Source> others;

    /**
     * @param as the source that the user says the files are, or null for any
     */
    Recogniser(Sources sources, @Nullable String as) {
        this.candidates = as == null ? sources.listAll() : List.of(sources.get(as));
        this.others = sources.listAll();
    }

    /**
     * @throws SourceFileException when it is none's or several sources'
     */
    Recognised recognise(Examination examination) throws SourceFileException {
        List<Recognised> found = recognise(examination, candidates);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            throw new SourceFileException("could be of " + names(found) + ": say which with --as SOURCE");
        }
        if (candidates.size() == 1 && others.size() > 1) {
            Source asked = candidates.get(0);
            List<Recognised> elsewhere = recognise(examination, others);
            String lacking = asked.recognise(examination.probe()) instanceof Recognition.No no ? no.reason() : "";
            throw new SourceFileException("is no file of " + asked.id() + ": it " + lacking
                    + (elsewhere.isEmpty() ? "" : "; it looks like " + names(elsewhere)));
        }
        throw new SourceFileException("is not recognised: " + closest(examination.probe()));
    }

    private static List<Recognised> recognise(Examination examination, List<Source> sources) {
        List<Recognised> found = new ArrayList<>();
        for (Source source : sources) {
            if (source.recognise(examination.probe()) instanceof Recognition.Yes yes) {
                found.add(new Recognised(examination, source, yes));
            }
        }
        return found;
    }

    private String closest(FileProbe probe) {
        Source closest = null;
        Recognition.No best = new Recognition.No("", 0);
        for (Source source : candidates) {
            if (source.recognise(probe) instanceof Recognition.No no && no.closeness() > best.closeness()) {
                closest = source;
                best = no;
            }
        }
        return closest == null
                ? "it resembles no source (entente sources lists them)"
                : "it comes closest to " + closest.id() + ", but " + best.reason();
    }

    private static String names(List<Recognised> found) {
        return found.stream().map(one -> one.source().id()).collect(Collectors.joining(" and "));
    }
}
