package app.roomcast.library.comments;

import static java.util.stream.Collectors.toMap;

import app.roomcast.account.People;
import app.roomcast.account.PersonId;
import app.roomcast.library.Video;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes comments down for their readers. */
@Component
class CommentDocuments {

    private final People people;

    CommentDocuments(People people) {
        this.people = people;
    }

    List<CommentDocument> of(List<Comment> comments, Video video, PersonId reader) {
        Map<PersonId, String> names = comments.stream()
                .map(Comment::author)
                .distinct()
                .collect(toMap(
                        author -> author, author -> people.usernameOf(author).orElse("")));
        return comments.stream()
                .map(comment -> new CommentDocument(
                        comment.id(),
                        names.getOrDefault(comment.author(), ""),
                        comment.text(),
                        comment.seconds(),
                        comment.createdAt(),
                        video.isOwnedBy(reader) || comment.author().equals(reader)))
                .toList();
    }
}
