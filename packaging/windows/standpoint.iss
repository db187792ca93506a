; The installer for Windows, for Inno Setup 6. packaging\windows\build.cmd gives it Version.
; It installs for one user without asking for rights, or for all if it is started as administrator.

#ifndef Version
  #error Start packaging\windows\build.cmd, which knows the version.
#endif

[Setup]
AppId=Standpoint
AppName=Standpoint
AppVersion={#Version}
AppPublisher=The Standpoint developers
DefaultDirName={autopf}\Standpoint
DefaultGroupName=Standpoint
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
ChangesEnvironment=yes
Compression=lzma2/max
SolidCompression=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\standpoint.ico
UninstallDisplayIcon={app}\standpoint.exe
OutputDir=..\..\dist
OutputBaseFilename=standpoint-{#Version}-windows

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.FileType=Standpoint project
de.FileType=Standpoint-Projekt

[Files]
Source: "..\..\build\bundle\standpoint\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion
; On the command line the program needs a console: standpoint is then this one.
Source: "standpoint.cmd"; DestDir: "{app}\command"; Flags: ignoreversion

[InstallDelete]
; What an older version has left would be loaded too.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Standpoint"; Filename: "{app}\standpoint.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.standpoint"; ValueType: string; ValueData: "Standpoint.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.standpoint"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-standpoint"
Root: HKA; Subkey: "Software\Classes\Standpoint.Project"; ValueType: string; ValueData: "{cm:FileType}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Standpoint.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\standpoint.exe,0"
Root: HKA; Subkey: "Software\Classes\Standpoint.Project\shell\open\command"; ValueType: string; ValueData: """{app}\standpoint.exe"" ""%1"""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}\command"; Check: IsNewOnPath

[Run]
Filename: "{app}\standpoint.exe"; Description: "{cm:LaunchProgram,Standpoint}"; Flags: nowait postinstall skipifsilent

[Code]
function IsNewOnPath(): Boolean;
var
  Path: String;
begin
  if not RegQueryStringValue(HKCU, 'Environment', 'Path', Path) then
    Path := '';
  Result := Pos(';' + ExpandConstant('{app}\command') + ';', ';' + Path + ';') = 0;
end;
