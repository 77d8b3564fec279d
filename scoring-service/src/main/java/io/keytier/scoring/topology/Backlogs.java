package io.keytier.scoring.topology;

/** Gives a newly assigned partition of the purchases topic its backlog. */
public interface Backlogs {

    Backlog of(int partition);
}
