package org.entente.casefile.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * One YAML file as a tree of nodes that know their lines. A case needs no aliases, tags or deep
 * nesting, so a file that has them is refused before a tree is built.
 */
final class YamlDocument {
    /** Largest file, in bytes. */
    static final int SIZE_LIMIT = 4 * 1024 * 1024;

    private static final int DEPTH_LIMIT = 12;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(SIZE_LIMIT)
            .setMaxAliasesForCollections(0)
            .setParseComments(false)
            .build();

    private YamlDocument() {}

    /**
     * The root of the file; empty when there is no such file, it holds nothing, or it cannot be
     * parsed.
     */
    static Optional<Node> read(CaseFolder folder, String file, Problems problems) {
        try {
            Optional<byte[]> bytes = folder.read(file, SIZE_LIMIT);
            if (bytes.isPresent() && bytes.get().length > SIZE_LIMIT) {
                problems.error(file, 0, "the file is larger than " + SIZE_LIMIT / (1024 * 1024) + " MiB");
                return Optional.empty();
            }
            return bytes.flatMap(b -> decode(b, file, problems)).flatMap(text -> compose(text, file, problems));
        } catch (IOException e) {
            problems.error(file, 0, "the file cannot be read: " + e);
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes, String file, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            problems.error(file, line, "the file is not UTF-8 text from here on; save it as UTF-8");
            return Optional.empty();
        }
        return Optional.of(out.flip().toString());
    }

    private static Optional<Node> compose(String text, String file, Problems problems) {
        try {
            List<Event> events = new ArrayList<>();
            boolean plain = isPlain(text, file, problems, events);
            return plain ? new Composer(SETTINGS, new KnownEvents(events)).getSingleNode() : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(m -> m.getLine() + 1)
                    .orElse(0);
            String problem = e.getProblem() == null ? String.valueOf(e.getContext()) : e.getProblem();
            problems.error(file, line, "the file is not valid YAML: " + problem);
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.error(file, 0, "the file is not valid YAML: " + firstLine(e));
            return Optional.empty();
        }
    }

    /** @param seen gets the events of a plain file, so that it need not be parsed again */
    private static boolean isPlain(String text, String file, Problems problems, List<Event> seen) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            seen.add(event);
            switch (event.getEventId()) {
                case Alias -> {
                    problems.error(file, line(event), "aliases (*name) are not used in a case; repeat the value");
                    return false;
                }
                case SequenceStart, MappingStart -> {
                    if (++depth > DEPTH_LIMIT) {
                        problems.error(file, line(event), "nested more than " + DEPTH_LIMIT + " levels deep");
                        return false;
                    }
                }
                case SequenceEnd, MappingEnd -> depth--;
                case DocumentStart -> {
                    if (++documents > 1) {
                        problems.error(file, line(event), "a second document (---) starts here; a file holds one");
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }

    /** What was parsed already, for the composer. */
    private static final class KnownEvents implements Parser {
        private final List<Event> events;
        private int next;

        KnownEvents(List<Event> events) {
            this.events = events;
        }

        @Override
        public boolean checkEvent(Event.ID choice) {
            return hasNext() && events.get(next).getEventId() == choice;
        }

        @Override
        public Event peekEvent() {
            if (!hasNext()) {
                throw new NoSuchElementException("no more events");
            }
            return events.get(next);
        }

        @Override
        public boolean hasNext() {
            return next < events.size();
        }

        @Override
        public Event next() {
            Event event = peekEvent();
            next++;
            return event;
        }
    }
}
