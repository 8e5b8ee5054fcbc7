package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void aColumnInWhichNoRowHasAnythingIsLeftOut() {
        Table table = new Table(
                        "t",
                        "",
                        List.of(
                                new Table.Column("Section", false),
                                new Table.Column("There", true),
                                new Table.Column("Back", true)),
                        List.of(
                                new Table.Row(
                                        "a", List.of(Table.Cell.text("food"), Table.Cell.of(), Table.Cell.text("2"))),
                                new Table.Row("b", List.of(Table.Cell.text("fuel"), Table.Cell.of(), Table.Cell.of()))))
                .withoutEmptyColumns();
        assertThat(table.columns()).extracting(Table.Column::title).containsExactly("Section", "Back");
        assertThat(table.rows().get(0).cells()).containsExactly(Table.Cell.text("food"), Table.Cell.text("2"));
        assertThat(table.rows().get(1).cells()).containsExactly(Table.Cell.text("fuel"), Table.Cell.of());
    }

    private static Table yearly(int first, int last) {
        return new Table(
                "t",
                "",
                List.of(new Table.Column("Year", false)),
                IntStream.rangeClosed(first, last)
                        .mapToObj(year -> new Table.Row("", List.of(Table.Cell.text(Integer.toString(year)))))
                        .toList());
    }

    @Test
    void aLongTableOfYearsIsShortenedToTheEndsAndEveryFifthYear() {
        assertThat(yearly(1998, 2011).everyFifthYear().rows())
                .extracting(row -> Span.plain(row.cells().get(0).spans()))
                .containsExactly("1998", "2000", "2005", "2010", "2011");
    }

    @Test
    void rowsOfSeveralYearsAreLeftOutOfTheShortForm() {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(new Table.Row("", List.of(Table.Cell.text("1946–1997"))));
        rows.addAll(yearly(1998, 2011).rows());
        rows.add(new Table.Row("", List.of(Table.Cell.text("2012–2026"))));
        Table table = new Table("t", "", List.of(new Table.Column("Year", false)), rows);
        assertThat(table.everyFifthYear().rows())
                .extracting(row -> Span.plain(row.cells().get(0).spans()))
                .containsExactly("1998", "2000", "2005", "2010", "2011");
    }

    @Test
    void aShortTableOfYearsAndAnyOtherTableStayAsTheyAre() {
        assertThat(yearly(2000, 2011).everyFifthYear().rows()).hasSize(12);
        Table named = new Table(
                "t",
                "",
                List.of(new Table.Column("State", false)),
                IntStream.range(0, 30)
                        .mapToObj(i -> new Table.Row("", List.of(Table.Cell.text("state " + i))))
                        .toList());
        assertThat(named.everyFifthYear()).isSameAs(named);
    }
}
