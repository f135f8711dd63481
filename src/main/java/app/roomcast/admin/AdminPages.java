package app.roomcast.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrators' page. */
@Controller
class AdminPages {

    @GetMapping("/admin")
    String dashboard() {
        return "admin/dashboard";
    }
}
