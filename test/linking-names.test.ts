// By what a place and the work it speaks of are known to be the same: their names.

import * as assert from 'node:assert/strict';
import { linksIn, rows, sections } from './support/links';

describe('a name', () => {
  it('is told by its id, though the words differ, and never by another number of one kind', () => {
    assert.deepEqual(
      rows(['OPS-1 Compressor', 'OPS-2 Fans'], sections('OPS-2: Ventilators', 'OPS-1: Cold store')),
      ['OPS-1 Compressor → OPS-1: Cold store', 'OPS-2 Fans → OPS-2: Ventilators'],
    );
    assert.deepEqual(rows(['OPS-1 Cold store'], sections('OPS-3: Cold store', 'Fans')), []);
  });

  it('that names an option or part of what bears its id is not the whole, and finds that part where it stands', () => {
    for (const part of ['Option B', 'Option A+C', '方案二', 'Teil 2', 'パート2', 'Variant B'])
      assert.deepEqual(
        rows([`OPS-1 ${part} (a heat pump)`], sections('OPS-1: Cold store', 'Fans')),
        [],
        part,
      );
    assert.deepEqual(
      rows(['OPS-1 Option B'], sections('OPS-1: Cold store', 'OPS-1 Option B: Ice house', 'Fans')),
      ['OPS-1 Option B → OPS-1 Option B: Ice house'],
    );
    assert.deepEqual(rows(['OPS-1'], sections('OPS-1 Part 1: Dig', 'Fans')), []);
  });

  it('may have its id in a bracket', () => {
    assert.deepEqual(rows(['Compressor hall (§G.6)'], sections('§G.6 — Cold store', '§G.7 — Fans')), [
      'Compressor hall (§G.6) → §G.6 — Cold store',
    ]);
  });

  it('is told by its label, in whichever form, and never by another number of one unit', () => {
    assert.deepEqual(
      rows(['第二部分', 'Round 3', 'Figure 4'], sections('Part 2: Soil', 'Round 3: Seeds', 'Figure 4: Map')),
      ['第二部分 → Part 2: Soil', 'Round 3 → Round 3: Seeds', 'Figure 4 → Figure 4: Map'],
    );
    assert.deepEqual(rows(['Figure 5'], sections('Figure 4: Map of quays', 'Figure 5: Cranes of the west')), [
      'Figure 5 → Figure 5: Cranes of the west',
    ]);
    assert.deepEqual(rows(['Week 2: Seeds'], sections('Week 3: Seeds')), []);
    assert.deepEqual(rows(['Figure 6: Map of quays'], sections('Figure 4: Map of quays')), []);
  });

  it('is told by its words of identity, not by what every plan says', () => {
    assert.deepEqual(rows(['Implementation plan'], sections('Implementation review', 'Plan of tests')), []);
    const closed =
      '# P\n\n## Phase 1\n\n### 集成测试环境\n\n- [ ] a\n\n### State\n\n| Task | Status |\n|---|---|\n';
    assert.deepEqual(linksIn(`${closed}| 集成测试报告 | ✅ |\n`), []);
    assert.equal(linksIn(`${closed}| 测试环境 | ✅ |\n| 集成环境 | ✅ |\n`).length, 0);
    assert.deepEqual(rows(['性能测试'], sections('性能优化', '接口测试', '性能基准测试')), [
      '性能测试 → 性能基准测试',
    ]);
  });

  it('in an open scope counts its own further words and other verbs against a link', () => {
    assert.deepEqual(rows(['Archive analysis'], sections('Cleanup of the archive')), []);
    assert.deepEqual(rows(['Kubernetes operator'], sections('Kubernetes licence')), []);
    assert.deepEqual(rows(['Kubernetes operator'], sections('Kubernetes setup')), []);
    assert.equal(rows(['Kubernetes operators'], sections('Kubernetes operator licence')).length, 1);
  });

  it('is cut where the fewest characters are left over', () => {
    assert.deepEqual(rows(['公开发布'], sections('公开发布准备', '接口')), ['公开发布 → 公开发布准备']);
  });

  it('that two sections share means neither', () => {
    assert.deepEqual(rows(['Greenhouse'], sections('Greenhouse', 'Fences', 'Greenhouse')), []);
  });

  it('needs a margin over the next that no other row fits better', () => {
    const body = sections('Greenhouse heating', 'Greenhouse lighting');
    assert.deepEqual(rows(['Greenhouse'], body), []);
    assert.deepEqual(rows(['Greenhouse heating', 'Greenhouse lighting'], body).length, 2);
    assert.deepEqual(rows(['Pump', 'Pump heating'], sections('Pump heating', 'Pump station')), [
      'Pump → Pump station',
      'Pump heating → Pump heating',
    ]);
  });

  it('is compared without marks, amounts, dates, priorities and percentages', () => {
    assert.deepEqual(rows(['**Beehives** (P1, 3 days)'], sections('🐝 Beehives (2026-05-01) 40%')), [
      '**Beehives** (P1, 3 days) → 🐝 Beehives (2026-05-01) 40%',
    ]);
  });

  it('of a link that leads to a heading is that heading', () => {
    assert.deepEqual(rows(['[see there](#cold-store)'], sections('Cold store', 'Fans')), [
      '[see there](#cold-store) → Cold store',
    ]);
  });
});
