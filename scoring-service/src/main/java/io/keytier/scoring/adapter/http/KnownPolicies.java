package io.keytier.scoring.adapter.http;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.platform.problem.ProblemException;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.topology.PolicyBook;

/** The policies that answers are given by. Who asks waits for one only briefly, and is then told to ask again. */
@ApplicationScoped
class KnownPolicies {

    /** Milliseconds are the rule. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PolicyBook book;

    KnownPolicies(PolicyBook book) {
        this.book = book;
    }

    /**
     * The policy that a customer was scored by.
     *
     * @throws ProblemException 503 if it has not come to this instance in two seconds
     */
    Policy of(Customer customer) {
        return book.knowing(customer.rating().policyVersion(), PATIENCE)
                .orElseThrow(Unavailable::policyOnItsWay)
                .policyOf(customer);
    }
}
