assert ['gradcheck.json', 'init-report.json', 'trace.json'].every { new File(basedir, "target/nn/$it").isFile() }
