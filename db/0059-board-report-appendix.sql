alter table answers.board_report add column "appendix" uuid[];
