package org.entente.source.tables;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes Stata files of format 117 and 118 as "help dta" of Stata describes them, to be read in
 * tests. A variable is named {@code name:type}, the type being {@code byte}, {@code int},
 * {@code long}, {@code float}, {@code double} or {@code str8}; a missing number is the text
 * {@code "."} or {@code ".a"}.
 */
public final class StataFixture {
    private final int release;
    private final ByteOrder order;
    private final List<String> variables;
    private final ByteBuffer out;

    private StataFixture(int release, ByteOrder order, List<String> variables) {
        this.release = release;
        this.order = order;
        this.variables = variables;
        this.out = ByteBuffer.allocate(1 << 20).order(order);
    }

    public static byte[] write(int release, ByteOrder order, List<String> variables, List<List<Object>> rows) {
        return new StataFixture(release, order, variables).write(rows);
    }

    private byte[] write(List<List<Object>> rows) {
        boolean old = release == 117;
        tag("<stata_dta><header><release>" + release + "</release><byteorder>"
                + (order == ByteOrder.LITTLE_ENDIAN ? "LSF" : "MSF") + "</byteorder><K>");
        out.putShort((short) variables.size());
        tag("</K><N>");
        if (old) {
            out.putInt(rows.size());
        } else {
            out.putLong(rows.size());
        }
        tag("</N><label>");
        if (old) {
            out.put((byte) 3);
        } else {
            out.putShort((short) 3);
        }
        tag("abc</label><timestamp>");
        out.put((byte) 17);
        tag("28 Jul 2025 08:36</timestamp></header><map>");
        int map = out.position();
        out.position(map + 14 * Long.BYTES);
        tag("</map><variable_types>");
        variables.forEach(variable -> out.putShort((short) code(type(variable))));
        tag("</variable_types><varnames>");
        for (String variable : variables) {
            text(variable.split(":", -1)[0], old ? 33 : 129);
        }
        tag("</varnames><sortlist>anything may stand here</sortlist>");
        out.putLong(map + 9 * Long.BYTES, out.position());
        tag("<data>");
        for (List<Object> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                value(type(variables.get(i)), row.get(i));
            }
        }
        tag("</data><strls></strls><value_labels></value_labels></stata_dta>");
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static String type(String variable) {
        return variable.split(":", -1)[1];
    }

    private static int code(String type) {
        return switch (type) {
            case "double" -> 65526;
            case "float" -> 65527;
            case "long" -> 65528;
            case "int" -> 65529;
            case "byte" -> 65530;
            case "strL" -> 32768;
            default -> Integer.parseInt(type.substring(3));
        };
    }

    private void value(String type, Object value) {
        int missing = value instanceof String text && text.startsWith(".")
                ? text.length() == 1 ? 0 : text.charAt(1) - 'a' + 1
                : -1;
        double number = value instanceof Number known ? known.doubleValue() : 0;
        switch (type) {
            case "double" ->
                out.putLong(
                        missing < 0 ? Double.doubleToLongBits(number) : 0x7fe0000000000000L + missing * 0x10000000000L);
            case "float" ->
                out.putInt(missing < 0 ? Float.floatToIntBits((float) number) : 0x7f000000 + missing * 0x800);
            case "long" -> out.putInt(missing < 0 ? (int) number : 2147483621 + missing);
            case "int" -> out.putShort((short) (missing < 0 ? number : 32741 + missing));
            case "byte" -> out.put((byte) (missing < 0 ? number : 101 + missing));
            default -> text(value.toString(), Integer.parseInt(type.substring(3)));
        }
    }

    private void text(String text, int width) {
        byte[] bytes = text.getBytes(
                release == 117 ? java.nio.charset.Charset.forName("windows-1252") : StandardCharsets.UTF_8);
        out.put(bytes);
        out.position(out.position() + width - bytes.length);
    }

    private void tag(String text) {
        out.put(text.getBytes(StandardCharsets.US_ASCII));
    }
}
