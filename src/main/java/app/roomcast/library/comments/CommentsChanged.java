package app.roomcast.library.comments;

import app.roomcast.library.VideoId;

/** A video has a comment more or less, or its owner has switched them off or on. Published in the transaction of the change. */
public record CommentsChanged(VideoId video) {}
