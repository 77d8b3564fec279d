/** Follow-up plans and visits: what a designation and a day mean for them. Pure; time and identifiers are arguments. */
@NullMarked
package io.keytier.visits.domain;

import org.jspecify.annotations.NullMarked;
