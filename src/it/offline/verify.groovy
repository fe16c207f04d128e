['gradcheck.json', 'init-report.json', 'trace.json'].each { assert new File(basedir, "target/nn/$it").isFile() }
