package org.entente.web.measure;

import java.util.List;
import java.util.Map;
import org.entente.measure.model.Definition;

/** The catalogue of measures, by the first word of their ids. */
public record MeasuresView(Map<String, List<Definition>> families) {}
