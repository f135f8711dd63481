package app.roomcast.admin;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What open dashboards are told. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = AdminNotice.DashboardChanged.class, name = "dashboard-changed"))
sealed interface AdminNotice {

    /** Something that the dashboard shows has changed: read it again. */
    record DashboardChanged() implements AdminNotice {}
}
