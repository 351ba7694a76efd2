alter table answers.board_report add column "inspections" uuid[];
