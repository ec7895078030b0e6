package cn.tongchou.worklist;

import cn.tongchou.identity.RouteAccess;
import org.springframework.stereotype.Component;

@Component
class WorklistRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.get("/tasks").get("/tasks/{taskId}");
    }
}
