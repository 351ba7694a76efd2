process.stdout.write('bin/throughline COMMAND [--json] [--as PERSON]\n')
