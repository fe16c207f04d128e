// Listed among the project reports and reachable in both languages of the site, in the site's own skin.
['en/': ['Neural networks', 'Gradient check', 'Initialization report'], 'ko/': ['신경망', '기울기 검사', '초기화 보고서']].each { folder, words ->
    def site = new File(basedir, "target/site/$folder")
    def listed = new File(site, 'project-reports.html').getText('UTF-8')
    assert listed.contains('nn-report.html') && listed.contains(words[0])
    def page = new File(site, 'nn-report.html').getText('UTF-8')
            .replaceAll(/&#x([0-9a-f]+);/) { new String(Character.toChars(Integer.parseInt(it[1], 16))) }
    assert words.every { page.contains(it) }
    assert page.contains('id="leftColumn"') // of the skin
    ['gradcheck', 'init-report'].each { report ->
        assert page.contains("nn/$report/index.html")
        assert new File(site, "nn/$report/index.html").text == new File(basedir, "target/nn/$report/index.html").text
        assert new File(site, "nn/$report/report.css").isFile()
    }
}
true
