package app.roomcast.packaging;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands packaging to db-scheduler: stored, leased by heartbeats, and taken up again when those stop. */
@Configuration(proxyBeanMethods = false)
class PackagingSchedule {

    static final String TASK = "packaging";

    static TaskInstance<Void> instance(String ticket, Lane lane, int round) {
        return new TaskInstance<>(TASK, ticket, () -> null, lane.priority(round));
    }

    @Bean
    Task<Void> packaging(PackagingTask task) {
        return Tasks.custom(TASK, Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plusSeconds(5)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> task.attempt(instance.getId()));
    }
}
