package cn.tongchou.tender.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.testing.TongchouTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;

/**
 * The server itself limits how many fields a form with a file may have; an opening of five lots has
 * hundreds.
 */
@TongchouTest
class ManyFieldsTests {

    @Autowired private ServerProperties server;

    @Test
    void anOpeningOfManyBidsIsNotCutOffByTheServer() {
        assertThat(server.getTomcat().getMaxPartCount()).isGreaterThanOrEqualTo(1000);
    }
}
