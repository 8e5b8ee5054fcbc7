package org.entente.web.find;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.web.http.Form;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.Resource;

/** Leads to any pair of today's members. */
final class RandomPage implements Resource {
    @Override
    public String path() {
        return "/random";
    }

    @Override
    public String summary() {
        return "Leads to the page of any pair of today's states.";
    }

    @Override
    public Set<Form> forms() {
        return EnumSet.of(Form.HTML);
    }

    @Override
    public boolean isCacheable() {
        return false;
    }

    @Override
    public PageResponse respond(PageRequest request) {
        List<State> members = StateSystem.standard().listMembers(LocalDate.now(ZoneOffset.UTC));
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int first = random.nextInt(members.size());
        int second = (first + 1 + random.nextInt(members.size() - 1)) % members.size();
        return new PageResponse.Redirect(
                "/pair/" + members.get(first).code() + "/" + members.get(second).code());
    }
}
