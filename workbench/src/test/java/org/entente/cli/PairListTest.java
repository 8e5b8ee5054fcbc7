package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.cli.ask.PairList;
import org.entente.cli.shared.StateArguments;
import org.entente.cli.shared.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairListTest {
    @TempDir
    Path folder;

    private List<String> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("pairs.txt"), text);
        return PairList.read(file, new StateArguments(Optional.empty())).stream()
                .map(p -> p.first().code() + "-" + p.second().code())
                .toList();
    }

    @Test
    void codesAndNamesInAnyOfTheFormsCommentsAndBlankLines() throws IOException {
        assertThat(
                        read(
                                "TUR-PAK\n\n# neighbours\nGreece, Türkiye\nGuinea-Bissau; Norway  # two words\nIndia\tRussia\nFJI  NOR\n"))
                .containsExactly("TUR-PAK", "GRC-TUR", "GNB-NOR", "IND-RUS", "FJI-NOR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b",
                "first;second",
                "State A,State B",
                "iso1\tiso2",
                "ccode1,ccode2",
                "from,to",
                "\"state1\",\"state2\""
            })
    void aFirstLineThatNamesTheColumnsIsNoPair(String header) throws IOException {
        assertThat(read("# drawn\n" + header + "\nTUR,PAK\n")).containsExactly("TUR-PAK");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TUR-PAK;XXX-TUR | line 2: \"XXX-TUR\" is no pair of states, written as TUR-PAK or as two names with a comma between them: No state is called \"XXX\"",
                "TUR-PAK;first,second | line 2: \"first,second\" is no pair of states",
                "left,right;TUR-PAK | line 1: \"left,right\" is no pair of states",
                "TUR | line 1: \"TUR\" is no pair",
                "TUR-PAK-IND | line 1: \"TUR-PAK-IND\" is no pair",
                "TUR- | line 1: \"TUR-\" is no pair",
                "TUR-Turkey | the same state",
                "TUR-PAK;;PAK-TUR | line 3: PAK-TUR is the pair of line 1"
            })
    void aLineThatIsNoPairIsNamed(String lines, String said) {
        assertThatThrownBy(() -> read(lines.replace(';', '\n')))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(said);
    }

    @Test
    void aFileWithoutAPairIsAMistake() {
        assertThatThrownBy(() -> read("# nothing\n"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("names no pair");
    }
}
