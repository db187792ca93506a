@echo off
rem Builds the installer for Windows, into dist. Needs Python 3.11 or later and Inno Setup 6 on the PATH.
rem SIGN_WITH may name a command that signs the file it is given; see packaging\README.md.
setlocal
cd /d "%~dp0..\.."
set PYTHONPATH=.
py -m venv build\bundle-env || exit /b 1
set PYTHON=build\bundle-env\Scripts\python.exe
%PYTHON% -m pip install --quiet --require-hashes --requirement packaging\locks\bundle.txt || exit /b 1
%PYTHON% packaging\icons.py build\icons || exit /b 1
%PYTHON% -m PyInstaller --noconfirm --log-level ERROR --distpath build\bundle ^
    --workpath build\bundle-work packaging\standpoint.spec || exit /b 1
if defined SIGN_WITH (
    %SIGN_WITH% build\bundle\standpoint\standpoint.exe || exit /b 1
    %SIGN_WITH% build\bundle\standpoint\standpoint-cli.exe || exit /b 1
)
for /f %%v in ('%PYTHON% -c "import annotator; print(annotator.__version__)"') do set VERSION=%%v
iscc /Qp /DVersion=%VERSION% packaging\windows\standpoint.iss || exit /b 1
if defined SIGN_WITH %SIGN_WITH% dist\standpoint-%VERSION%-windows.exe
