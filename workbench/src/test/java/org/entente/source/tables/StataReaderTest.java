package org.entente.source.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StataReaderTest {
    private static final List<String> VARIABLES =
            List.of("b:byte", "i:int", "l:long", "f:float", "d:double", "name:str12");

    private static StataReader reader(byte[] file) throws IOException {
        return new StataReader(new ByteArrayInputStream(file));
    }

    @ParameterizedTest
    @CsvSource({"117,true", "117,false", "118,true", "118,false"})
    void everyTypeIsReadInBothByteOrders(int release, boolean little) throws IOException {
        byte[] file = StataFixture.write(
                release,
                little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
                VARIABLES,
                List.of(
                        List.of(-127, 2024, -70000, 0.5, 0.1, "Türkiye"),
                        List.of(100, 32740, 2147483620, 1e38, -1e300, "")));
        try (StataReader reader = reader(file)) {
            assertThat(reader.names()).containsExactly("b", "i", "l", "f", "d", "name");
            assertThat(reader.observations()).isEqualTo(2);
            assertThat(reader.next()).containsExactly(-127.0, 2024.0, -70000.0, 0.5, 0.1, "Türkiye");
            assertThat(reader.next()).containsExactly(100.0, 32740.0, 2147483620.0, (double) (float) 1e38, -1e300, "");
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void missingNumbersAreEmptyAndExtendedOnesKeepTheirLetter() throws IOException {
        byte[] file = StataFixture.write(
                118,
                ByteOrder.LITTLE_ENDIAN,
                VARIABLES,
                List.of(List.of(".", ".", ".", ".", ".", "x"), List.of(".a", ".b", ".c", ".y", ".z", "y")));
        try (StataReader reader = reader(file)) {
            assertThat(reader.next()).containsExactly("", "", "", "", "", "x");
            assertThat(reader.next()).containsExactly(".a", ".b", ".c", ".y", ".z", "y");
        }
    }

    @Test
    void aFileThatBreaksOffIsAnError() throws IOException {
        byte[] file =
                StataFixture.write(118, ByteOrder.LITTLE_ENDIAN, List.of("d:double"), List.of(List.of(1), List.of(2)));
        byte[] inTheData = Arrays.copyOf(file, file.length - 70);
        try (StataReader reader = reader(inTheData)) {
            assertThatThrownBy(() -> {
                        reader.next();
                        reader.next();
                    })
                    .isInstanceOf(EOFException.class);
        }
        assertThatThrownBy(() -> reader(Arrays.copyOf(file, 100))).isInstanceOf(EOFException.class);
    }

    @Test
    void anOlderFormatSaysWhatIsRead() {
        byte[] file = "<stata_dta><header><release>116</release>".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> reader(file))
                .hasMessageContaining("format is 116")
                .hasMessageContaining("117, 118 and 119");
    }

    @Test
    void longTextsAreRefusedByTheNameOfTheirVariable() {
        byte[] file = StataFixture.write(118, ByteOrder.LITTLE_ENDIAN, List.of("year:int", "story:strL"), List.of());
        assertThatThrownBy(() -> reader(file)).hasMessageContaining("its variable story holds long texts");
    }
}
