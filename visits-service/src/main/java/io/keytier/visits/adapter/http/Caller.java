package io.keytier.visits.adapter.http;

import java.util.Optional;
import jakarta.enterprise.context.RequestScoped;

import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;

/** Who asks: managers and customer service see all plans and visits, salespeople their own. */
@RequestScoped
class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The owner whose plans and visits to show, empty for all.
     *
     * @throws ProblemException 403 if the caller asks for another salesperson's
     */
    Optional<String> ownerToShow(Optional<String> asked) {
        if (seesAll()) {
            return asked;
        }
        asked.ifPresent(this::requireOwn);
        return Optional.of(identity.getPrincipal().getName());
    }

    /**
     * Lets only those pass who may see what an owner has.
     *
     * @throws ProblemException 403
     */
    void requireVisible(String owner) {
        if (!seesAll()) {
            requireOwn(owner);
        }
    }

    private void requireOwn(String owner) {
        if (!identity.getPrincipal().getName().equals(owner)) {
            throw ProblemException.forbidden("Salespeople see their own plans and visits.");
        }
    }

    private boolean seesAll() {
        return identity.hasRole(Roles.MANAGER) || identity.hasRole(Roles.SERVICE);
    }
}
