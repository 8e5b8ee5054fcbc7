package org.entente.store;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The answers of a {@link PartQuestion} for all states or pairs, in one file of which only what is asked for is read: the mark of the
 * layout and the key, the parts with a checksum each, then the numbers of the parts and where each begins, with a checksum. A damaged part is
 * as good as none.
 */
final class StudyParts {
    static final long MAGIC = 0x3130_5354_5241_5045L;
    /** The part of no state: an answer without rows. */
    static final long NONE = -1;

    private final MappedByteBuffer bytes;
    private final long[] keys;
    private final long[] ends;

    private StudyParts(MappedByteBuffer bytes, long[] keys, long[] ends) {
        this.bytes = bytes;
        this.keys = keys;
        this.ends = ends;
    }

    /** Opens a file; empty when it is damaged, foreign, of another layout or too long to be mapped. */
    static Optional<StudyParts> open(Path file, String key) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            StudyReader head = new StudyReader(bytes.duplicate());
            if (head.number() != MAGIC || !head.text().equals(key)) {
                return Optional.empty();
            }
            int last = bytes.limit() - 2 * Long.BYTES;
            ByteBuffer ending = bytes.duplicate().order(StudyWriter.ORDER);
            int index = Math.toIntExact(ending.getLong(last));
            if (StudyFolder.checksum(bytes.duplicate().position(index).limit(last))
                    != ending.getLong(last + Long.BYTES)) {
                return Optional.empty();
            }
            StudyReader in = new StudyReader(bytes.duplicate().position(index).limit(last));
            return Optional.of(new StudyParts(bytes, in.numbers(), in.numbers()));
        } catch (IOException
                | BufferUnderflowException
                | IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The answer for a part, without rows where there is none; empty when what was kept is damaged. */
    Optional<Columns> find(long key) {
        int at = Arrays.binarySearch(keys, key);
        int place = at < 0 ? Arrays.binarySearch(keys, NONE) : at;
        try {
            int first = Math.toIntExact(ends[place]);
            int end = Math.toIntExact(ends[place + 1]) - Long.BYTES;
            ByteBuffer part = bytes.duplicate().position(first).limit(end);
            long expected = bytes.duplicate().order(StudyWriter.ORDER).getLong(end);
            return StudyFolder.checksum(part.duplicate()) == expected
                    ? Optional.of(ColumnCode.read(new StudyReader(part)))
                    : Optional.empty();
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
