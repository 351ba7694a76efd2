import { refuse } from './refusals.ts'

/** What Windows starts when it is opened, as Outlook holds it back by its ending. */
const programs = new Set(
  `ade adp app application appref-ms asp aspx bas bat bgi cab cer chm cmd com cpl crt csh der diagcab exe fxp gadget grp hlp hpj hta
  htc img inf ins iso isp its jar jnlp js jse ksh lnk mad maf mag mam maq mar mas mat mau mav maw mcf mda mdb mde mdt mdw mdz msc msh
  msi msp mst msu ops osd pcd pif pl plg prf prg ps1 ps1xml ps2 psc1 psc2 psd1 psdm1 pst py pyc pyo pyw reg scf scr sct settingcontent-ms
  shb shs theme tmp url vb vbe vbp vbs vhd vhdx vsmacros vsw webpnp website ws wsc wsf wsh xbap xll xnk docm dotm xlsm xltm xlam xlsb
  pptm potm ppam ppsm sldm svg one`.split(/\s+/),
)

/** A program that is text shows itself by nothing but its name. */
export function mustBeNoProgram(name: string): void {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim()
  const ending = /\.([a-z0-9-]+)[. ]*$/i.exec(plain)?.[1]?.toLowerCase() ?? ''
  if (programs.has(ending))
    refuse(`A file attached to the mail is a program (${plain.slice(-60)}). Save the mail without it`)
}
