package org.entente.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.measure.Figures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Question;

/** Figures computed once: the claims of a case go back to the same few series again and again. */
final class RequestedFigures {
    private final Figures figures;
    private final Map<Request, List<Figure>> answers = new HashMap<>();

    private record Request(String measure, Question question) {}

    RequestedFigures(Figures figures) {
        this.figures = figures;
    }

    Definition definition(String measure) {
        return figures.measures().get(measure).definition();
    }

    List<Figure> list(String measure, Question question) {
        return answers.computeIfAbsent(
                new Request(measure, question), asked -> figures.list(asked.measure(), asked.question()));
    }
}
