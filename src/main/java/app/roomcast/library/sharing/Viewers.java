package app.roomcast.library.sharing;

import app.roomcast.account.NoSuchPerson;
import app.roomcast.account.People;
import app.roomcast.account.PersonId;
import app.roomcast.library.VideoId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people whom owners have named for their videos. */
@Repository
class Viewers {

    static final int MOST = 500;

    private final JdbcClient jdbc;
    private final People people;

    Viewers(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Usernames in their order. */
    List<String> of(VideoId video) {
        return jdbc
                .sql("select person_id from video_viewer where video_id = ?")
                .param(video.value())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .map(people::usernameOf)
                .flatMap(Optional::stream)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /**
     * Twice does no more than once.
     *
     * @throws NoSuchPerson if nobody is called that
     * @throws TooManyViewers if there are as many as there may be
     */
    @Transactional
    void add(VideoId video, String username) {
        PersonId person = people.findByUsername(username).orElseThrow(NoSuchPerson::new);
        long others = jdbc.sql("select count(*) from video_viewer where video_id = ? and person_id <> ?")
                .params(video.value(), person.value())
                .query(Long.class)
                .single();
        if (others >= MOST) {
            throw new TooManyViewers(MOST);
        }
        jdbc.sql("merge into video_viewer (video_id, person_id) key (video_id, person_id) values (?, ?)")
                .params(video.value(), person.value())
                .update();
    }

    /** @throws NoSuchPerson if nobody is called that */
    void remove(VideoId video, String username) {
        PersonId person = people.findByUsername(username).orElseThrow(NoSuchPerson::new);
        jdbc.sql("delete from video_viewer where video_id = ? and person_id = ?")
                .params(video.value(), person.value())
                .update();
    }
}
