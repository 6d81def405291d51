package org.sarai.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Puts as many participations as wanted straight into the table that statistics are made from,
 * instead of what was there. They are of the catalogue's courses and the demo's institutions; all
 * else follows from their numbers, so that each run has the same. For throw-away instances only.
 *
 * @param people how many
 * @param participations how many, spread evenly over the people
 * @param proposals pairs of people who may be one, not yet decided
 */
record Population(int people, int participations, int proposals) {
  /** Far from the ids of anybody else. */
  private static final long FIRST_PERSON = 1_000_000_000L;

  /** Rows of one statement, so that no transaction grows too large. */
  private static final int PART = 250_000;

  /**
   * @param port the database's port on loopback
   * @param account one that may change tables
   * @param password its password
   */
  void move(int port, String account, String password) throws SQLException {
    var address = "jdbc:mariadb://127.0.0.1:" + port + "/sarai";
    try (var connection = DriverManager.getConnection(address, account, password);
        var statement = connection.createStatement()) {
      makeRoom(statement);
      participations(connection);
      proposals(statement);
      for (var sql :
          new String[] {
            // Built at once they are built in their order, which is much faster.
            "alter table trained add index trained_slice"
                + " (register, completed_on, institution_id, person_id),"
                + " add index trained_institution"
                + " (register, institution_id, person_id, completed_on)",
            "delete from trained_change",
            "update trained_version set epoch = epoch + 1, number = number + 1"
          }) {
        statement.execute(sql);
      }
    }
  }

  private static void makeRoom(Statement statement) throws SQLException {
    for (var sql :
        new String[] {
          "truncate table trained",
          "alter table trained drop index trained_slice, drop index trained_institution",
          "create temporary table bench_place (n int primary key, id bigint, type varchar(20),"
              + " country varchar(2)) select row_number() over (order by institution_id) - 1 as n,"
              + " institution_id as id, type, country from effective_institution",
          "create temporary table bench_course (n int primary key, id bigint,"
              + " programme varchar(40)) select row_number() over (order by id) - 1 as n, id,"
              + " programme from course where audience = 'OFFICIALS'"
        }) {
      statement.execute(sql);
    }
  }

  private void participations(Connection connection) throws SQLException {
    // h is a number that looks drawn; what is the person's follows from the person's number alone.
    var insert =
        """
        insert into trained (record_id, register, person_id, institution_id, institution_unit_id,
          institution_type, country, sex, age_band, disability, nationality, course_id, programme, project, mode,
          language, completed_on, first_time, session_id)
        select %1$d + d.seq, 'OFFICIALS', %1$d + d.p, b.id, b.id, b.type, b.country,
          elt(1 + d.p %% 7, 'F', 'M', 'M', 'F', 'M', 'M', null),
          elt(1 + d.h div 11 %% 6, '18_24', '25_34', '35_44', '45_54', '55_64', null),
          elt(1 + d.p div 5 %% 20, 'YES', null, 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO',
            'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO'),
          elt(1 + d.p div 3 %% 5, 'PK', 'PK', 'AF', 'BD', null), c.id, c.programme,
          if(d.h div 17 %% 4 = 0, concat('Project ', d.h div 19 %% 40), null),
          elt(1 + d.h div 23 %% 5, 'ONLINE', 'CLASSROOM', 'LIVE', 'ROOM', 'BLENDED'),
          elt(1 + d.h div 29 %% 4, 'en', 'ur', 'ur', 'bn'),
          date '2021-01-01' + interval d.h div 31 %% 2100 day, d.p <> d.earlier,
          if(d.h div 23 %% 5 = 0, null, c.id * 10000 + d.h div 31 %% 2100)
        from (select s.seq, s.seq * %2$d div %3$d as p, (s.seq - 1) * %2$d div %3$d as earlier,
            s.seq * 1103515245 %% 2147483647 as h
          from seq_1_to_%3$d s where s.seq between ? and ?) d
        join bench_place b on b.n = d.h div 7 %% (select count(*) from institution)
        join bench_course c on c.n = d.h div 13 %% %4$d
        """;
    int courses;
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from bench_course")) {
      row.next();
      courses = row.getInt(1);
    }
    var sql = insert.formatted(FIRST_PERSON, people, participations, courses);
    try (var statement = connection.prepareStatement(sql)) {
      for (var from = 1; from <= participations; from += PART) {
        statement.setInt(1, from);
        statement.setInt(2, Math.min(from + PART - 1, participations));
        statement.executeUpdate();
      }
    }
  }

  /** Of neighbours, spread evenly; only these people need to be known as people. */
  private void proposals(Statement statement) throws SQLException {
    var apart = people / proposals;
    statement.execute(
        "insert ignore into person (id, register, recorded_at) select %d + %d * s.seq + e.seq,"
                .formatted(FIRST_PERSON, apart)
            + " 'OFFICIALS', utc_timestamp(6) from seq_0_to_%d s join seq_0_to_1 e"
                .formatted(proposals - 1));
    statement.execute(
        "insert ignore into match_proposal (person_a, person_b, reasons, score, recorded_at)"
            + " select %1$d + %2$d * s.seq , %1$d + %2$d * s.seq + 1, 'LIKE_NAME', 60,"
                .formatted(FIRST_PERSON, apart)
            + " utc_timestamp(6) from seq_0_to_%d s".formatted(proposals - 1));
  }
}
