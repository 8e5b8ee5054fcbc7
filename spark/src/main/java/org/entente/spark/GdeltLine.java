package org.entente.spark;

import java.nio.charset.CharacterCodingException;
import java.sql.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.hadoop.io.Text;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * One line of GDELT with 57, 58 or 61 fields, as the workbench reads it: a report, or the reason
 * why it is none.
 */
final class GdeltLine {
    private static final Pattern CODE = Pattern.compile("[0-9]{2,4}");
    private static final int DAY_LENGTH = 8;
    private static final int TIME_LENGTH = 14;
    private static final int DAY = 2;
    private static final int EVENT_CODE = 27;
    private static final int MENTIONS = 32;
    private static final byte WHOLE_DAY = 96;
    private static final byte NOTHING = -1;

    /**
     * From this day on GDELT 1.0 is published by the day on which a report was added, before by the
     * day of the event.
     */
    private static final String DAILY = "20130401";

    private final ActorCodes actors;
    private final int file;

    GdeltLine(ActorCodes actors, int file) {
        this.actors = actors;
        this.file = file;
    }

    Row parse(Text text, long line) {
        if (text.getLength() == 0) {
            return broken(line, 0, "", "is empty");
        }
        try {
            Text.validateUTF8(text.getBytes(), 0, text.getLength());
        } catch (CharacterCodingException e) {
            return broken(line, 0, text.toString(), "is not UTF-8");
        }
        String[] fields = text.toString().split("\t", -1);
        if (fields.length != 57 && fields.length != 58 && fields.length != 61) {
            return broken(line, 0, text.toString(), "has %d fields".formatted(fields.length));
        }
        LocalDate day = day(fields[DAY - 1]);
        if (day == null) {
            return broken(line, DAY, fields[DAY - 1], "is no day");
        }
        String code = fields[EVENT_CODE - 1];
        if (!CODE.matcher(code).matches()) {
            return broken(line, EVENT_CODE, code, "is no code of CAMEO");
        }
        Long id = number(fields[0]);
        if (id == null) {
            return broken(line, 1, fields[0], "is no number of an event");
        }
        Long mentions = fields[MENTIONS - 1].isEmpty() ? Long.valueOf(1) : number(fields[MENTIONS - 1]);
        if (mentions == null) {
            return broken(line, MENTIONS, fields[MENTIONS - 1], "is no count");
        }
        Short source = actors.find(fields[7], day.getYear());
        Short target = actors.find(fields[17], day.getYear());
        boolean domestic = source != null && source.equals(target);
        boolean pair = source != null && target != null && !domestic;
        return RowFactory.create(
                id,
                Date.valueOf(day),
                pair ? source : null,
                pair ? target : null,
                domestic,
                pair ? code : null,
                quad(fields[29], code),
                pair ? decimal(fields[30]) : null,
                mentions,
                1L,
                pair ? text(fields[fields.length == 61 ? 52 : 50]) : null,
                pair && fields.length > 57 ? text(fields[fields.length - 1]) : null,
                file,
                line,
                covers(fields),
                day.getYear(),
                day.getMonthValue(),
                null,
                null,
                null);
    }

    private Row broken(long line, int field, String value, String reason) {
        return RowFactory.create(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                file,
                line,
                null,
                null,
                null,
                field,
                value.substring(0, Math.min(500, value.length())),
                reason);
    }

    /**
     * Which part of the report's day its file covers: 0 to 95 a quarter of an hour, 96 all of it,
     * -1 none.
     */
    private static byte covers(String[] fields) {
        String day = fields[DAY - 1];
        switch (fields.length) {
            case 57:
                return WHOLE_DAY;
            case 58:
                String added = fields[56];
                return !added.isEmpty() && (added.compareTo(DAILY) < 0 || added.startsWith(day)) ? WHOLE_DAY : NOTHING;
            default:
                String time = fields[59];
                Long hour = time.length() == TIME_LENGTH && time.startsWith(day) ? number(time.substring(8, 10)) : null;
                Long minute = hour == null ? null : number(time.substring(10, 12));
                return hour == null || minute == null || hour < 0 || hour > 23 || minute < 0 || minute > 59
                        ? NOTHING
                        : (byte) (hour * 4 + minute / 15);
        }
    }

    private static @Nullable String text(String field) {
        return field.isEmpty() ? null : field;
    }

    private static @Nullable LocalDate day(String text) {
        if (text.length() != DAY_LENGTH) {
            return null;
        }
        Long digits = number(text);
        if (digits == null || digits < 0) {
            return null;
        }
        int value = digits.intValue();
        try {
            return LocalDate.of(value / 10_000, value / 100 % 100, value % 100);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Long number(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Double decimal(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Byte quad(String text, String code) {
        Long given = number(text);
        if (given != null) {
            return given.byteValue();
        }
        int root = Integer.parseInt(code.substring(0, 2));
        return (byte) (root < 6 ? 1 : root < 9 ? 2 : root < 14 ? 3 : 4);
    }
}
