package org.entente.cli.ask;

import java.util.List;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;

/**
 * The figures of one measure and subject in order of time, and where they stand among all.
 *
 * @param definition of the measure
 * @param figures one a period
 * @param percentiles one for each figure, or none when not requested
 * @param ranks one for each figure, or none when not requested
 * @param among what they stand among; empty when not requested
 */
record FigureSeries(
        Definition definition, List<Figure> figures, List<Figure> percentiles, List<Figure> ranks, String among) {}
