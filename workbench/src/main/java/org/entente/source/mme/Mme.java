package org.entente.source.mme;

import java.io.IOException;
import java.util.List;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.source.Source;
import org.entente.source.SourceDescription;
import org.entente.source.files.FileProbe;
import org.entente.source.files.Recognition;
import org.entente.source.intake.Intake;
import org.entente.source.tables.Bundle;
import org.entente.source.tables.TextTable;

/** Multinational military exercises: a row is an exercise, its participants stand side by side. */
public final class Mme implements Source {
    private static final SourceDescription DESCRIPTION = new SourceDescription(
            "mme",
            "Multinational Military Exercises (MME), version 7",
            "Vito D'Orazio, University of Texas at Dallas",
            List.of(new Citation(
                    "dorazio-galambos2021",
                    "D'Orazio, Vito and Kevin Galambos",
                    "Multinational Military Exercises, 1980-2010",
                    "University of Texas at Dallas",
                    2021,
                    "https://www.vitodorazio.com/data.html")),
            "https://www.vitodorazio.com/data.html",
            new License("free for research with citation", false),
            List.of("exercise", "exercise_participant"),
            "1980 to 2010, all states. The data come from news reports: inside, no row means none that was found.",
            "exercises with the states that took part",
            "Versions from time to time.",
            List.of(
                    "Many days are unknown (2002-09-xx): the month alone is kept, with its precision.",
                    "A name of -9 is unknown, a participant of -9 one who is not named.",
                    "Six rows end before they begin: their end is taken as unknown.",
                    "Some rows name a state twice: it took part once. Three ids stand for two exercises each; an exercise is its row.",
                    "Names of states are those of today and of then side by side: Germany and the Federal Republic, Czechia and Czechoslovakia.",
                    "Two exercises with the same days and participants are not the same exercise: their names and places differ."),
            "Download mme_v7.csv from the page above and import it.");

    @Override
    public SourceDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Recognition recognise(FileProbe probe) {
        return probe.recogniseColumns(
                Recognition.alone("wide"), "MMEID", "Ex_Name", "s.year", "s.month", "e.year", "StateA", "StateB");
    }

    @Override
    public void read(Bundle bundle, Intake intake) throws IOException {
        try (TextTable table = bundle.file().open()) {
            ExerciseReader reader = new ExerciseReader(table, intake);
            intake.read(bundle.file(), table, reader::read);
            intake.covers("exercise", "", reader.years());
            intake.covers("exercise_participant", "", reader.years());
            intake.reaches(reader.years());
        }
    }
}
