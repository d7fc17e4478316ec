// What looks like a plan and is none gets nothing: the shapes of READMEs, changelogs, forms and manuals.

import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';

const shapes: Readonly<Record<string, string>> = {
  'a list of features, most of them there': `# tide

> Tide tables for the terminal.

## Features

- [x] Reads NOAA files
- [x] Draws a curve
- [ ] Speaks Welsh

## Installation

1. \`npm i tide\`
2. Run \`tide\`
`,
  'a list of features in Chinese':
    '# 潮汐\n\n## 功能特性\n\n- [x] 读取数据\n- [x] 绘制曲线\n- [ ] 导出图片\n',
  'a list of features in Japanese': '# 潮汐\n\n## 機能一覧\n\n- [x] 読み込み\n- [x] 描画\n- [ ] 書き出し\n',
  'a list of features in German':
    '# Gezeiten\n\n## Funktionen\n\n- [x] Einlesen\n- [x] Zeichnen\n- [ ] Ausgabe\n',
  'a list of features in Korean': '# 조석\n\n## 주요 기능\n\n- [x] 읽기\n- [x] 그리기\n- [ ] 내보내기\n',
  'emoji bullets': '# tide\n\n## Why\n\n- ✅ Small\n- ✅ Fast\n- 🚧 Young\n- ❌ No colours\n',
  'commands with what they do, ticked': `# tide CLI

This tool is in active development. Current status:

- [x] \`tide show\` - Shows the table
- [x] \`tide draw\` - Draws a curve
- [ ] \`tide sing\` - Sings it
`,
  'a comparison of products':
    '# tide\n\n| Feature | tide | ebb | flow |\n|---|---|---|---|\n| Curve | ✅ | ✅ | ❌ |\n| Colour | ✅ | ❌ | ❌ |\n| Welsh | ❌ | ✅ | ✅ |\n',
  'a table of features and how far each is':
    '# tide\n\n## Supported features\n\n| Feature | Status |\n|---|---|\n| Curve | ✅ |\n| Colour | ✅ |\n| Welsh | 🚧 |\n',
  'a changelog': `# Changelog

## v2.1.0 (2026-03-01)

### Features

- add curve ([#12](https://github.com/example/tide/pull/12))
- **cli:** done with colours

## v2.0.0 - 2025-12-01 ✅

### Breaking changes

* drop Node 16
`,
  'a manual of steps with lengths': `# Brewing

## Step 1: Boil (5 minutes)

Fill the kettle.

## Step 2: Steep (3 min)

Wait.

## Step 3: Done!

Enjoy.
`,
  'a tutorial of days':
    '# Learn tides\n\n## Day 1\n\nRead.\n\n## Day 2 ✅\n\nWrite.\n\n## Day 3 (2 hours)\n\nRest.\n',
  'boxes in code':
    '# Lists\n\n```md\n- [x] one\n- [ ] two\n- [ ] three\n```\n\nWrite `- [ ]` for an open box.\n\n    - [ ] four\n',
  'a reference of options':
    '# API\n\n| Option | Type | Default | Required |\n|---|---|---|---|\n| `a` | string | `x` | yes |\n| `b` | number | 3 | no |\n| `c` | bool | true | no |\n',
  'a table of exit codes':
    '# Codes\n\n| Code | Status | Meaning |\n|---|---|---|\n| 0 | OK | all is well |\n| 1 | Error | no file |\n| 2 | Error | bad file |\n',
  "an issue's form": `---
name: Bug report
about: Tell us what broke
labels: bug
---

### Prerequisite

- [ ] I have read the manual
- [ ] I have searched the issues
- [ ] I run the newest version

### Description

- [ ] Platform:
- [ ] Version:
`,
  'a licence and badges':
    '# tide\n\n[![Build](b.svg)](b) [![100%](c.svg)](c)\n\n## License\n\nMIT, 2026. 100% free.\n',
  'a version without tasks':
    '# tide\n\n## v3.0 (4 weeks)\n\nWill be great.\n\n## Roadmap\n\nSee the board.\n',
  'ids of rules': '# Rules\n\n## R-1: Be brief\n\nText.\n\n## R-2: Be kind (2 days)\n\nText.\n',
};

describe('documents that are no plans', () => {
  for (const [shape, markdown] of Object.entries(shapes)) {
    it(`are left alone: ${shape}`, () => assert.equal(readPlan(markdown).isPlan, false));
  }

  const plans: Readonly<Record<string, string>> = {
    'features that are work of a phase': '# P\n\n## Phase 1\n\n### Features\n\n- [x] a\n- [ ] b\n- [ ] c\n',
    'commands still to be written':
      '# P\n\n- [ ] `tide show` - table\n- [ ] `tide draw` - curve\n- [x] `tide sing`\n',
    'a board of tasks': '# P\n\n| Task | Status |\n|---|---|\n| a b | ✅ |\n| b c | 🚧 |\n| c d | ⏳ |\n',
  };
  for (const [shape, markdown] of Object.entries(plans)) {
    it(`are not: ${shape}`, () => assert.ok(readPlan(markdown).isPlan));
  }
});
