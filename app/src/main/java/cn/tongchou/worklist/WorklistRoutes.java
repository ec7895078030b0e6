package cn.tongchou.worklist;

import cn.tongchou.identity.RouteAccess;
import org.springframework.stereotype.Component;

@Component
class WorklistRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.get("/tasks")
                .get("/tasks.xlsx")
                .get("/tasks/{taskId}")
                .get("/tasks/bulk/{stepId}")
                .post("/tasks/bulk/{stepId}")
                .post("/tasks/bulk-take")
                .post("/tasks/bulk-put-back")
                .post("/tasks/{taskId}/act")
                .post("/tasks/{taskId}/take")
                .post("/tasks/{taskId}/put-back");
    }
}
