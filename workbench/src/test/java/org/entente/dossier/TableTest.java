package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
